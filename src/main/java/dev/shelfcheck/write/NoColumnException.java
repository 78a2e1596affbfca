package dev.shelfcheck.write;

import java.util.List;

/** What is to stand in a column that no table of a section has. */
public final class NoColumnException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String name;
  private final transient List<String> columns;

  NoColumnException(String name, List<String> columns) {
    super("there is no column '" + name + "'");
    this.name = name;
    this.columns = columns.stream().filter(c -> !c.isBlank()).toList();
  }

  /** The name that no column has. */
  public String name() {
    return name;
  }

  /** The names that columns have; none where entries are no rows. */
  public List<String> columns() {
    return columns;
  }
}
