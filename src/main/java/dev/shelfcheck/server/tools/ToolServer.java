package dev.shelfcheck.server.tools;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;

/**
 * Serves one client over two streams by the Model Context Protocol's stdio transport: JSON-RPC, a
 * message a line.
 */
public final class ToolServer {
  /** A call that is under way when the client has said its last is answered within so long. */
  private static final int LAST_MINUTES = 2;

  /** It tells of every message that it cannot read with a trace; the client is answered. */
  private static final Logger LIBRARY = Logger.getLogger("org.eclipse.lsp4j");

  private final MessageJsonHandler json =
      new MessageJsonHandler(ServiceEndpoints.getSupportedMethods(ToolService.class));
  private final RemoteEndpoint endpoint;
  private final MessageConsumer out;

  private ToolServer(ToolService service, OutputStream out) {
    this.out = message -> write(message, out);
    this.endpoint = new RemoteEndpoint(this.out, ServiceEndpoints.toEndpoint(service));
    json.setMethodProvider(endpoint);
  }

  /**
   * Serves a client until it says no more.
   *
   * @param version this tool's, as the client may show it
   * @throws IOException where a message is too long, or standard input cannot be read
   */
  public static void serve(Toolbox toolbox, String version, InputStream in, OutputStream out)
      throws IOException {
    LIBRARY.setLevel(Level.OFF);
    ExecutorService worker = Executors.newSingleThreadExecutor();
    try {
      ToolServer server = new ToolServer(new ToolService(toolbox, version, worker), out);
      MessageLines lines = new MessageLines(in);
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        server.hear(line.get());
      }
    } finally {
      worker.shutdown();
      finish(worker);
    }
  }

  private static void finish(ExecutorService worker) {
    try {
      if (!worker.awaitTermination(LAST_MINUTES, TimeUnit.MINUTES)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException e) {
      worker.shutdownNow();
    }
  }

  private void hear(String line) {
    try {
      endpoint.consume(json.parseMessage(line));
    } catch (MessageIssueException e) {
      endpoint.handle(e.getRpcMessage(), e.getIssues());
    } catch (JsonParseException | IllegalStateException e) {
      ResponseMessage refusal = new ResponseMessage();
      refusal.setError(new ResponseError(ResponseErrorCode.ParseError, "no message", null));
      out.consume(refusal);
    }
  }

  private void write(Message message, OutputStream stream) {
    try {
      synchronized (json) {
        stream.write((json.serialize(message) + "\n").getBytes(StandardCharsets.UTF_8));
        stream.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
