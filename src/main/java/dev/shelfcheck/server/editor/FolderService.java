package dev.shelfcheck.server.editor;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor tells of the folders around its files: their configs changed. */
final class FolderService implements WorkspaceService {
  private final CheckQueue queue;

  FolderService(CheckQueue queue) {
    this.queue = queue;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    queue.refresh();
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    queue.refresh();
  }
}
