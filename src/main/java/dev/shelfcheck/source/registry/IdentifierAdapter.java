package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.Identifier;
import java.util.Collection;
import java.util.List;

/** A registry that is asked for works by its identifiers, so many in a request. */
abstract class IdentifierAdapter implements RegistryAdapter {
  /** Where it is asked, without a slash at the end. */
  protected final String base;

  private final RegistryEndpoint endpoint;
  private final int batch;

  /**
   * A registry's adapter.
   *
   * @param endpoint whose it is
   * @param base where it is asked, without a slash at the end
   * @param batch the most identifiers of a request
   */
  IdentifierAdapter(RegistryEndpoint endpoint, String base, int batch) {
    this.endpoint = endpoint;
    this.base = base;
    this.batch = batch;
  }

  /** Whether it can be asked for an identifier. */
  abstract boolean knows(Identifier identifier);

  @Override
  public final String name() {
    return endpoint.title();
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
