package dev.shelfcheck.server.editor;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.rule.RuleId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** Checks files that are open in an editor, as {@code check} would if they were saved. */
public interface ListChecks {
  /**
   * Begins to check a file.
   *
   * @param file by its absolute path; it need not be there yet
   * @param text as the editor shows it
   * @throws IOException in words for its user, where a config or a catalogue cannot be read
   */
  FileCheck open(Path file, String text) throws IOException;

  /**
   * Does what its user asked for, with the file as it was saved; it may take minutes.
   *
   * @return what came of it, in a line to be shown
   */
  String run(Errand errand, Path file);

  /** What is done only where it is asked for. */
  enum Errand {
    /** Asks registries and links what is not known yet, and keeps it in memory. */
    AUDIT,
    /** Remembers today's findings, so that only new ones are shown. */
    BASELINE
  }

  /** The address at which a rule's page can be read; empty where nobody knows one. */
  Optional<String> page(RuleId rule);

  /** What a stranger wrote, as it may be shown. */
  String clean(String text);

  /**
   * A work's entry.
   *
   * @param title of the work
   * @param text as the list would have it
   * @param remark what is to be known of it, such as that it is listed already; may be empty
   */
  record NewEntry(String title, String text, String remark) {}

  /** One file being checked. Used by one thread at a time. */
  interface FileCheck extends AutoCloseable {
    /** The path under which the file's document stands in the audits. */
    String path();

    /** Everything that is found of the file as it now is, known findings left out. */
    Audit audit(String text) throws IOException;

    /**
     * The entry of a work that somebody names in a line of the text, written as its section would.
     *
     * @param text without that line
     * @param offset where the line stood
     * @param named an arXiv id, a DOI or an address
     * @return empty where that names no work, nobody at hand knows it, or the section's layout is
     *     not understood
     */
    Optional<NewEntry> entry(String text, int offset, String named);

    /** Whether there is a catalogue or a memory to be asked. */
    boolean asks();

    /** What catalogue and memory say. */
    Answers ask(Collection<? extends Question<?>> questions);

    @Override
    void close() throws IOException;
  }
}
