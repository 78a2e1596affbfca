package dev.shelfcheck.server.tools;

import java.util.List;
import java.util.Map;

/** The tools there are, and their use. Used by one thread at a time. */
public interface Toolbox {
  /** All of them. */
  List<Tool> tools();

  /**
   * Uses one of the tools.
   *
   * @param arguments those that the tool names; all required ones are there
   */
  Tool.ToolResult use(Tool tool, Map<String, String> arguments);
}
