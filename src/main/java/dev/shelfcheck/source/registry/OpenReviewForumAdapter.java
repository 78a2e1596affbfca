package dev.shelfcheck.source.registry;

import dev.shelfcheck.ask.Question;
import dev.shelfcheck.source.http.HttpAsk;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * OpenReview by one forum, for those a list did not show: only here does it tell what is not there
 * ({@code NotFoundError}) from what is not shown to everybody ({@code ForbiddenError}).
 */
final class OpenReviewForumAdapter implements RegistryAdapter {
  private final OpenReviewAdapter listed;

  OpenReviewForumAdapter(String base, Optional<Secret> token) {
    this.listed = new OpenReviewAdapter(RegistryEndpoint.OPENREVIEW, base, token);
  }

  @Override
  public String name() {
    return listed.name();
  }

  @Override
  public boolean takes(Question<?> question) {
    return listed.takes(question);
  }

  @Override
  public boolean mustHold(Question<?> question) {
    return takes(question);
  }

  @Override
  public List<List<Question<?>>> batches(Collection<? extends Question<?>> questions) {
    return Batches.of(questions, 1);
  }

  /** What one of the two interfaces did not answer for may be there. */
  @Override
  public boolean afterFaults() {
    return false;
  }

  @Override
  public HttpAsk ask(List<Question<?>> batch) {
    return listed.ask(batch);
  }

  @Override
  public boolean reads(int status) {
    return listed.reads(status);
  }

  @Override
  public Reading read(int status, String body, List<Question<?>> batch) throws Silence {
    Reading reading = listed.read(status, body, batch);
    if (!reading.silent(batch).isEmpty()) {
      throw OpenReviewAdapter.hidden();
    }
    return reading;
  }
}
