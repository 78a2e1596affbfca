package dev.shelfcheck.server.editor;

import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.services.LanguageClient;

/** An editor, with what it is told beyond the Language Server Protocol where it asked for it. */
interface EditorClient extends LanguageClient {
  /** What the checks of a file came to, told with its problems. */
  @JsonNotification("shelfcheck/outcomes")
  void outcomes(CheckOutcomes outcomes);
}
