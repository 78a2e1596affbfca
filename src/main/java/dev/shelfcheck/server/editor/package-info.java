/**
 * The server that editors talk to, by the <a
 * href="https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/">Language
 * Server Protocol</a>. The only user of LSP4J. How a file is checked is handed to it as {@link
 * dev.shelfcheck.server.editor.ListChecks}.
 */
@NullMarked
package dev.shelfcheck.server.editor;

import org.jspecify.annotations.NullMarked;
