export const RUBY_HELPER = 'app_secrets.rb';
export const RUBY_MARK = 'Reads secrets from AWS Secrets Manager at run time';

export const rubyHelperSource = `# frozen_string_literal: true

require 'aws-sdk-secretsmanager'
require 'erb'
require 'json'

# ${RUBY_MARK}; values are kept for five minutes.
module AppSecrets
  TTL_SECONDS = 300
  @lock = Mutex.new
  @cache = {}

  # The secret's text, or the value of one key of its JSON, as a string.
  def self.get(id, key = nil)
    text = read(id)
    return text if key.nil?

    values = parse(id, text)
    raise KeyError, "Secret #{id} has no key #{key}" unless values.key?(key)

    values[key].is_a?(String) ? values[key] : JSON.generate(values[key])
  end

  # Percent-encodes a part of a URL.
  def self.encode(part)
    ERB::Util.url_encode(part)
  end

  def self.parse(id, text)
    values = JSON.parse(text)
    values.is_a?(Hash) ? values : {}
  rescue JSON::ParserError
    raise KeyError, "Secret #{id} is not a JSON object", cause: nil
  end

  def self.read(id)
    @lock.synchronize do
      at, text = @cache[id]
      now = Process.clock_gettime(Process::CLOCK_MONOTONIC)
      next text if at && now - at < TTL_SECONDS

      begin
        @client ||= Aws::SecretsManager::Client.new
        text = @client.get_secret_value(secret_id: id).secret_string
      rescue Aws::Errors::ServiceError, Seahorse::Client::NetworkingError
        raise unless at
      end
      @cache[id] = [now, text]
      text
    end
  end

  private_class_method :parse, :read
end
`;
