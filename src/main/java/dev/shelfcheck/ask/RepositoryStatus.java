package dev.shelfcheck.ask;

/**
 * What became of a code repository.
 *
 * @param repository {@code owner/name}
 */
public record RepositoryStatus(String repository) implements Question<RepositoryReport> {
  @Override
  public String words() {
    return "is there a repository " + repository;
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RepositoryStatus that && repository.equals(that.repository);
  }

  @Override
  public int hashCode() {
    return repository.hashCode();
  }
}
