import { openBrackets } from '../engine/site';
import { lexCode } from '../engine/lexer';
import { hcl } from './documents/hcl';
import type { ConfigPlanner } from './model';
import { exported } from './references';

/** Such a file takes precedence over the environment: the assignment goes, and TF_VAR_… gives the value. */
export const tfvars: ConfigPlanner = {
  rewrite: ({ text, syntax, scalar, variable, secret, isWhole }) => {
    const lookup = exported(`TF_VAR_${variable}`, secret);
    const { tokens } = lexCode(text, hcl);
    const index = tokens.findIndex(({ start }) => start === scalar.whole.start);
    const name = tokens[index - 2];
    if (syntax !== 'hcl' || !isWhole || !name || openBrackets(tokens, index).length > 0)
      return { declined: 'Only a whole variable can come from the environment.', lookup };
    const lineEnd = text.indexOf('\n', scalar.whole.end);
    const line = {
      start: text.lastIndexOf('\n', name.start) + 1,
      end: lineEnd === -1 ? text.length : lineEnd + 1,
    };
    return {
      edits: [{ ...line, newText: '' }],
      notes: [`Before \`terraform plan\`: ${lookup}`],
    };
  },
  lookup: ({ variable, secret }) => exported(`TF_VAR_${variable}`, secret),
};
