package dev.shelfcheck.source.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References line by line, a tag before each value: RIS ({@code TY - JOUR}) and EndNote's export
 * format ({@code %0 Journal Article}). A line without a tag goes on with the value above it.
 */
final class TaggedDump implements Dump {
  private static final Pattern RIS = Pattern.compile("([A-Z][A-Z0-9])  ?-(?: (.*))?");
  private static final Pattern END_NOTE = Pattern.compile("%(\\S) (.*)");

  /** Records that are handed over together, which is worth its while; chosen. */
  private static final int PARCEL = 128;

  /** Longer and more than any reference has; what goes on without end is no file of them. */
  private static final int LONGEST_VALUE = 1 << 20;

  /** Of one record; more are no record, and would fill the memory. */
  private static final int MOST_FIELDS = 100_000;

  private final Path file;
  private final boolean ris;

  TaggedDump(Path file, boolean ris) {
    this.file = file;
    this.ris = ris;
  }

  @Override
  public void deliver(Delivery delivery) throws IOException {
    try (InputFile input = InputFile.open(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(input.content(), StandardCharsets.UTF_8))) {
      TaggedReference reading = new TaggedReference(new RecordBatcher(delivery, PARCEL));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reading.line(line.replace("\uFEFF", ""));
        delivery.at(String.valueOf(file.getFileName()), input.done(), input.size());
      }
      reading.end();
    }
  }

  /** The reference being read: its tags, and the value of each. */
  private final class TaggedReference {
    private final RecordBatcher recordBatcher;
    private final List<String> tags = new ArrayList<>();
    private final List<StringBuilder> values = new ArrayList<>();

    TaggedReference(RecordBatcher recordBatcher) {
      this.recordBatcher = recordBatcher;
    }

    void line(String line) throws IOException {
      Matcher m = (ris ? RIS : END_NOTE).matcher(line.strip());
      if (m.matches()) {
        tagged(m.group(1), m.group(2) == null ? "" : m.group(2));
      } else if (!line.isBlank() && !values.isEmpty()) {
        values.get(values.size() - 1).append(' ').append(line.strip());
      }
      boolean endless = !values.isEmpty() && values.get(values.size() - 1).length() > LONGEST_VALUE;
      if (endless || values.size() > MOST_FIELDS) {
        throw new IOException(file + ": no file of references: one of over a megabyte");
      }
    }

    private void tagged(String tag, String value) throws IOException {
      if (tag.equals(ris ? "TY" : "0") || tag.equals("ER")) {
        finish();
      }
      if (!tag.equals("ER")) {
        tags.add(tag);
        values.add(new StringBuilder(value));
      }
    }

    private void finish() throws IOException {
      if (!tags.isEmpty()) {
        CitationRecord citationRecord = new CitationRecord();
        for (int i = 0; i < tags.size(); i++) {
          String text = values.get(i).toString().strip();
          if (ris) {
            ofRis(tags.get(i), text, citationRecord);
          } else {
            ofEndNote(tags.get(i), text, citationRecord);
          }
        }
        recordBatcher.add(citationRecord.record());
        tags.clear();
        values.clear();
      }
    }

    void end() throws IOException {
      finish();
      recordBatcher.end();
    }
  }

  private static void ofRis(String tag, String text, CitationRecord citationRecord) {
    switch (tag) {
      case "TY" -> citationRecord.book(text.equals("BOOK"));
      case "TI", "T1", "CT" -> citationRecord.title(text);
      case "AU", "A1" -> citationRecord.author(text);
      case "PY", "Y1", "DA" -> citationRecord.date(text);
      case "T2", "JO", "JF", "JA", "BT" -> citationRecord.venue(text);
      case "DO" -> citationRecord.doi(text);
      case "UR", "L1", "L2" -> citationRecord.url(text);
      case "SN" -> citationRecord.isbn(text);
      case "N1", "M1" -> citationRecord.note(text);
      default -> {}
    }
  }

  private static void ofEndNote(String tag, String text, CitationRecord citationRecord) {
    switch (tag) {
      case "0" -> citationRecord.book(text.equals("Book"));
      case "T" -> citationRecord.title(text);
      case "A" -> citationRecord.author(text);
      case "D", "8" -> citationRecord.date(text);
      case "J", "B" -> citationRecord.venue(text);
      case "R" -> citationRecord.doi(text);
      case "U" -> citationRecord.url(text);
      case "@" -> citationRecord.isbn(text);
      default -> {}
    }
  }
}
