package dev.shelfcheck.server.editor;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;

/**
 * The order of a session as the Language Server Protocol has it: nothing is asked before {@code
 * initialize} nor behind {@code shutdown}, and nothing is told before the first. It stands before
 * what takes the editor's messages, and refuses by what sends the server's.
 */
final class SessionOrder implements UnaryOperator<MessageConsumer> {
  private static final String BEGIN = "initialize";
  private static final String END = "shutdown";
  private static final String EXIT = "exit";

  /** Where a session is. */
  private enum Stage {
    NEW,
    OPEN,
    OVER
  }

  private final AtomicReference<MessageConsumer> answers = new AtomicReference<>();
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.NEW);

  @Override
  public MessageConsumer apply(MessageConsumer consumer) {
    if (consumer instanceof RemoteEndpoint) {
      return message -> take(message, consumer);
    }
    answers.set(consumer);
    return consumer;
  }

  private void take(Message message, MessageConsumer taker) {
    if (message instanceof RequestMessage request) {
      ask(request, taker);
    } else if (!(message instanceof NotificationMessage told)
        || stage.get() != Stage.NEW
        || told.getMethod().equals(EXIT)) {
      taker.consume(message);
    }
  }

  private void ask(RequestMessage request, MessageConsumer taker) {
    boolean begins = request.getMethod().equals(BEGIN);
    Stage now = Objects.requireNonNull(stage.get());
    if (begins != (now == Stage.NEW) || now == Stage.OVER) {
      refuse(request, now);
      return;
    }
    if (begins) {
      stage.set(Stage.OPEN);
    } else if (request.getMethod().equals(END)) {
      stage.set(Stage.OVER);
    }
    taker.consume(request);
  }

  private void refuse(RequestMessage request, Stage now) {
    ResponseMessage refusal = new ResponseMessage();
    refusal.setRawId(request.getRawId());
    refusal.setError(
        now == Stage.NEW
            ? new ResponseError(
                ResponseErrorCode.ServerNotInitialized, "asked before " + BEGIN, null)
            : new ResponseError(
                ResponseErrorCode.InvalidRequest,
                now == Stage.OVER ? "asked behind " + END : BEGIN + " is said once",
                null));
    Objects.requireNonNull(answers.get()).consume(refusal);
  }
}
