package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.Identifier;
import java.util.Collection;
import java.util.List;

/** A registry that is asked for works by its identifiers, so many in a request. */
abstract class IdentifierDialect implements Dialect {
  /** Where it is asked, without a slash at the end. */
  protected final String base;

  private final Desk desk;
  private final int batch;

  /**
   * A registry's dialect.
   *
   * @param desk whose it is
   * @param base where it is asked, without a slash at the end
   * @param batch the most identifiers of a request
   */
  IdentifierDialect(Desk desk, String base, int batch) {
    this.desk = desk;
    this.base = base;
    this.batch = batch;
  }

  /** Whether it can be asked for an identifier. */
  abstract boolean knows(Identifier identifier);

  @Override
  public final String name() {
    return desk.title();
  }

  @Override
  public final boolean takes(Question<?> question) {
    return question instanceof WorkById asked && knows(asked.identifier());
  }

  @Override
  public List<List<Question<?>>> batches(Collection<? extends Question<?>> questions) {
    return Batches.of(questions, batch);
  }
}
