package dev.shelfcheck.server.editor;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor tells and asks beyond its files: settings, changed configs, commands. */
final class FolderService implements WorkspaceService {
  private final CheckQueue queue;

  private final Errands errands;
  private final Wishes wishes;

  FolderService(CheckQueue queue, Errands errands, Wishes wishes) {
    this.queue = queue;
    this.errands = errands;
    this.wishes = wishes;
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    return errands.run(params);
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    wishes.hear(params.getSettings());
    queue.refresh();
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    queue.refresh();
  }
}
