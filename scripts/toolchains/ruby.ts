import { cache } from '../paths';
import { run } from '../run';
import { isInstalled, onceIn, writeAll } from './found';
import type { Toolchain } from './model';

const folder = cache('ruby');

/**
 * Stands in for the gem of the service, which is not on every registry: the errors are those of the
 * SDK's own core, the call is made by the AWS CLI.
 */
const service = `require 'aws-sdk-core'
require 'open3'

module Aws
  module SecretsManager
    class Client
      Answer = Struct.new(:secret_string)

      def get_secret_value(secret_id:)
        command = %w[aws secretsmanager get-secret-value --query SecretString --output text --secret-id]
        text, error, status = Open3.capture3(*command, secret_id)
        raise Aws::Errors::ServiceError.new(nil, error) unless status.success?

        Answer.new(text.chomp)
      end
    end
  end
end
`;

/** Ruby with the core of the AWS SDK (Debian: `ruby-aws-sdk-core`) and the AWS CLI. */
export const rubyToolchain: Toolchain = {
  async prepare() {
    if (!isInstalled('ruby', '-e', "require 'aws-sdk-core'") || !isInstalled('aws', '--version'))
      return false;
    await onceIn(folder, () => writeAll(folder, { 'aws-sdk-secretsmanager.rb': service }));
    return true;
  },
  run: (cwd, path, env) => run('ruby', ['-I', folder, path], { cwd, env }),
};
