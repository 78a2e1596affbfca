package dev.shelfcheck.server.tools;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.shelfcheck.server.tools.Tool.Argument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.jspecify.annotations.Nullable;

/**
 * The requests of the <a href="https://modelcontextprotocol.io/specification">Model Context
 * Protocol</a> that a server with tools alone answers.
 */
public final class ToolService {
  /** Its revisions that have the requests below in the form below, the newest last. */
  private static final List<String> REVISIONS = List.of("2024-11-05", "2025-06-18", "2025-11-25");

  private final Toolbox toolbox;
  private final String version;
  private final Executor worker;
  private final AtomicBoolean begun = new AtomicBoolean();

  ToolService(Toolbox toolbox, String version, Executor worker) {
    this.toolbox = toolbox;
    this.version = version;
    this.worker = worker;
  }

  /** Answers in the client's revision of the protocol, or in the newest that is known here. */
  @JsonRequest("initialize")
  public CompletableFuture<JsonObject> initialize(@Nullable JsonObject params) {
    begun.set(true);
    String wanted = params == null ? "" : text(params.get("protocolVersion")).orElse("");
    JsonObject info = new JsonObject();
    info.addProperty("name", "shelfcheck");
    info.addProperty("version", version);
    JsonObject capabilities = new JsonObject();
    capabilities.add("tools", new JsonObject());
    JsonObject result = new JsonObject();
    result.addProperty(
        "protocolVersion",
        REVISIONS.contains(wanted) ? wanted : REVISIONS.get(REVISIONS.size() - 1));
    result.add("capabilities", capabilities);
    result.add("serverInfo", info);
    result.addProperty(
        "instructions",
        "Reading lists in Markdown and BibTeX. Look a work up before you name it, and check a list"
            + " after you have changed it. What could not be checked is neither right nor wrong.");
    return CompletableFuture.completedFuture(result);
  }

  /** The assistant is ready. */
  @JsonNotification("notifications/initialized")
  public void initialized(@Nullable JsonObject params) {
    // nothing waits for it
  }

  /** A call that is under way goes on: its answer may be left unread. */
  @JsonNotification("notifications/cancelled")
  public void cancelled(@Nullable JsonObject params) {
    // as the protocol allows
  }

  /** Says that the server is there. */
  @JsonRequest("ping")
  public CompletableFuture<JsonObject> ping(@Nullable JsonObject params) {
    return CompletableFuture.completedFuture(new JsonObject());
  }

  /** All tools; they are few, so there is no second page. */
  @JsonRequest("tools/list")
  public CompletableFuture<JsonObject> list(@Nullable JsonObject params) {
    inOrder();
    JsonArray tools = new JsonArray();
    toolbox.tools().forEach(t -> tools.add(described(t)));
    JsonObject result = new JsonObject();
    result.add("tools", tools);
    return CompletableFuture.completedFuture(result);
  }

  private static JsonObject described(Tool tool) {
    JsonObject properties = new JsonObject();
    JsonArray required = new JsonArray();
    for (Argument argument : tool.arguments()) {
      JsonObject property = new JsonObject();
      property.addProperty("type", "string");
      property.addProperty("description", argument.description());
      properties.add(argument.name(), property);
      if (argument.required()) {
        required.add(argument.name());
      }
    }
    JsonObject schema = new JsonObject();
    schema.addProperty("type", "object");
    schema.add("properties", properties);
    schema.add("required", required);
    schema.addProperty("additionalProperties", false);
    JsonObject hints = new JsonObject();
    hints.addProperty("readOnlyHint", !tool.writes());
    hints.addProperty("destructiveHint", false);
    hints.addProperty("openWorldHint", false);
    JsonObject described = new JsonObject();
    described.addProperty("name", tool.name());
    described.addProperty("description", tool.description());
    described.add("inputSchema", schema);
    described.add("annotations", hints);
    return described;
  }

  /** Uses a tool; what it cannot do it says in its answer, for the model to read. */
  @JsonRequest("tools/call")
  public CompletableFuture<JsonObject> call(@Nullable JsonObject params) {
    inOrder();
    String name = params == null ? "" : text(params.get("name")).orElse("");
    Tool tool =
        toolbox.tools().stream()
            .filter(t -> t.name().equals(name))
            .findFirst()
            .orElseThrow(() -> refused(ResponseErrorCode.InvalidParams, "there is no such tool"));
    Map<String, String> arguments =
        arguments(tool, params == null ? null : params.get("arguments"));
    return CompletableFutures.computeAsync(
        worker,
        cancelled -> {
          cancelled.checkCanceled();
          return result(toolbox.use(tool, arguments));
        });
  }

  private static Map<String, String> arguments(Tool tool, @Nullable JsonElement given) {
    JsonObject all = given instanceof JsonObject object ? object : new JsonObject();
    Map<String, String> arguments = new HashMap<>();
    for (Argument argument : tool.arguments()) {
      Optional<String> value = text(all.get(argument.name()));
      if (argument.required() && value.isEmpty()) {
        throw refused(
            ResponseErrorCode.InvalidParams, tool.name() + " needs a string " + argument.name());
      }
      value.ifPresent(v -> arguments.put(argument.name(), v));
    }
    return arguments;
  }

  private static JsonObject result(Tool.ToolResult said) {
    JsonObject text = new JsonObject();
    text.addProperty("type", "text");
    text.addProperty("text", said.text());
    JsonArray content = new JsonArray();
    content.add(text);
    JsonObject result = new JsonObject();
    result.add("content", content);
    result.addProperty("isError", said.failed());
    return result;
  }

  private void inOrder() {
    if (!begun.get()) {
      throw refused(ResponseErrorCode.InvalidRequest, "initialize is said first");
    }
  }

  private static ResponseErrorException refused(ResponseErrorCode code, String words) {
    return new ResponseErrorException(new ResponseError(code, words, null));
  }

  /** A string, or a number as it is written. */
  private static Optional<String> text(@Nullable JsonElement value) {
    return value != null && value.isJsonPrimitive()
        ? Optional.of(value.getAsString())
        : Optional.empty();
  }
}
