package dev.shelfcheck.server.tools;

import java.util.List;

/**
 * What can be done, as a model is told of it.
 *
 * @param description when to use it, what it gives
 * @param writes whether it changes a file
 */
public record Tool(String name, String description, List<Argument> arguments, boolean writes) {
  public Tool {
    arguments = List.copyOf(arguments);
  }

  /** One argument, a string. */
  public record Argument(String name, String description, boolean required) {}

  /**
   * What a call came to.
   *
   * @param failed whether it could not be done; findings are no failure
   */
  public record ToolResult(String text, boolean failed) {}
}
