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
}
