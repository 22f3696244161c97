import { completionText, type Shell } from '../ui/completion.ts';
import type { CommandBody } from './context.ts';
import { type Definition, SHARED_OPTIONS } from './definition.ts';

/** `orders completion <shell>` */
export function completionCommand(definitions: readonly Definition[]): CommandBody {
  return async (context, [shell = 'bash']) => {
    const script = completionText(shell as Shell, definitions, SHARED_OPTIONS);
    context.result({ shell, script }, () => script);
    return 0;
  };
}
