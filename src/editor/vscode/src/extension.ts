import { existsSync } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';
import { Outcomes, summary } from './outcomes';

const LANGUAGES = ['markdown', 'bibtex'];

let client: LanguageClient | undefined;

/** The server that was packed beside this extension, else the one that the user names. */
function command(context: vscode.ExtensionContext): string {
  const name = process.platform === 'win32' ? 'shelfcheck.cmd' : 'shelfcheck';
  const packed = path.join(context.extensionPath, 'server', name);
  return existsSync(packed) ? packed : vscode.workspace.getConfiguration('shelfcheck').get<string>('path', 'shelfcheck');
}

/** What the user set; a folder's settings cannot turn it on, as its scope is the machine. */
function online(): string {
  return vscode.workspace.getConfiguration('shelfcheck').get<string>('online', 'never');
}

function made(context: vscode.ExtensionContext): LanguageClient {
  const run = command(context);
  const server: ServerOptions = {
    command: run,
    args: ['server', '--stdio'],
    options: { shell: run.endsWith('.cmd') },
  };
  const options: LanguageClientOptions = {
    documentSelector: LANGUAGES.flatMap((language) => [
      { scheme: 'file', language },
      { scheme: 'untitled', language },
    ]),
    initializationOptions: { online: online(), outcomes: true },
  };
  return new LanguageClient('shelfcheck', 'shelfcheck', server, options);
}

async function begin(context: vscode.ExtensionContext, bar: StatusBar): Promise<void> {
  const starting = made(context);
  client = starting;
  context.subscriptions.push(
    starting.onNotification('shelfcheck/outcomes', (outcomes: Outcomes) => bar.hear(outcomes))
  );
  try {
    await starting.start();
  } catch (error) {
    void vscode.window.showErrorMessage(
      `shelfcheck could not be started (${String(error)}). The setting shelfcheck.path names the command.`
    );
  }
}

async function end(): Promise<void> {
  const ending = client;
  client = undefined;
  if (ending?.needsStop()) {
    await ending.stop();
  }
}

/** Has the server do something with the list at hand, as it is saved. */
async function errand(name: string): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !client) {
    return;
  }
  if (document.isDirty) {
    await document.save();
  }
  const running = client;
  const said = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'shelfcheck' },
    () =>
      running.sendRequest<string>('workspace/executeCommand', {
        command: name,
        arguments: [document.uri.toString()],
      })
  );
  void vscode.window.showInformationMessage(`shelfcheck: ${said}`);
}

/** What came of the list at hand. */
class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('shelfcheck', vscode.StatusBarAlignment.Right);
  private readonly known = new Map<string, Outcomes>();

  constructor() {
    this.item.name = 'shelfcheck';
    this.item.command = 'workbench.actions.view.problems';
  }

  hear(outcomes: Outcomes): void {
    this.known.set(vscode.Uri.parse(outcomes.uri).toString(), outcomes);
    this.show();
  }

  forget(document: vscode.TextDocument): void {
    this.known.delete(document.uri.toString());
    this.show();
  }

  show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const outcomes = uri === undefined ? undefined : this.known.get(uri);
    if (!outcomes) {
      this.item.hide();
      return;
    }
    const { text, detail } = summary(outcomes);
    this.item.text = `$(book) ${text}`;
    this.item.tooltip = detail;
    this.item.show();
  }

  dispose(): void {
    this.item.dispose();
  }
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const bar = new StatusBar();
  context.subscriptions.push(
    bar,
    vscode.window.onDidChangeActiveTextEditor(() => bar.show()),
    vscode.workspace.onDidCloseTextDocument((document) => bar.forget(document)),
    vscode.commands.registerCommand('shelfcheck.auditFile', () => errand('shelfcheck.audit')),
    vscode.commands.registerCommand('shelfcheck.baselineFile', () => errand('shelfcheck.baseline')),
    vscode.commands.registerCommand('shelfcheck.restart', async () => {
      await end();
      await begin(context, bar);
    }),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('shelfcheck.path')) {
        await end();
        await begin(context, bar);
      } else if (change.affectsConfiguration('shelfcheck.online')) {
        await client?.sendNotification('workspace/didChangeConfiguration', {
          settings: { shelfcheck: { online: online() } },
        });
      }
    })
  );
  await begin(context, bar);
}

export function deactivate(): Promise<void> {
  return end();
}
