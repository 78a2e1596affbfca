package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.DocumentReader;
import dev.shelfcheck.read.bibtex.BibtexReader;
import dev.shelfcheck.read.tree.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads references that are written line by line, a tag before each value: <a
 * href="https://en.wikipedia.org/wiki/RIS_(file_format)">RIS</a>.
 */
public final class TaggedReader implements DocumentReader {
  private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9]) {1,2}-(?: |$)");
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\n|\\r|$");

  @Override
  public Document read(String path, String text) {
    CitationWriter writer = new CitationWriter();
    List<RisRecord> records = records(text);
    records.forEach(r -> r.write(text, writer));
    List<Defect> defects =
        records.isEmpty() && !text.isBlank()
            ? List.of(
                new Defect(
                    Defect.DefectKind.MALFORMED,
                    Span.at(0),
                    "the bibliography was not read: no line of it begins a reference (TY  - )"))
            : List.of();
    Transcript written = writer.written();
    Document read = new BibtexReader().read(path, written.text());
    return Rendition.of(read, DocumentKind.RIS, text, written, defects);
  }

  /** A line with its tag; a line without one goes on with the value above. */
  record Tagged(String tag, List<Span> lines) {
    Transcript value(String text) {
      Transcript value = new Transcript();
      for (Span line : lines) {
        value.say(value.length() == 0 ? "" : " ", line.start());
        value.copy(text, line.start(), line.end());
      }
      return value;
    }

    Span span() {
      return lines.get(0).union(lines.get(lines.size() - 1));
    }
  }

  private static List<RisRecord> records(String text) {
    List<RisRecord> records = new ArrayList<>();
    List<Tagged> open = new ArrayList<>();
    int begun = -1;
    int last = 0;
    Matcher end = LINE_END.matcher(text);
    Matcher line = LINE.matcher(text);
    for (int at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length() && end.find(at); ) {
      int stop = end.start();
      line.region(at, stop);
      boolean tagged = line.lookingAt();
      String tag = tagged ? line.group(1) : "";
      if (tag.equals("TY") || tag.equals("ER")) {
        if (begun >= 0) {
          records.add(new RisRecord(open, new Span(begun, tag.equals("ER") ? stop : last)));
          open = new ArrayList<>();
        }
        begun = tag.equals("TY") ? at : -1;
      }
      Span value = SourceLines.trimmed(text, tagged ? line.end() : at, stop);
      if (begun >= 0 && tagged) {
        open.add(new Tagged(tag, new ArrayList<>(List.of(value))));
      } else if (begun >= 0 && !value.isEmpty() && !open.isEmpty()) {
        open.get(open.size() - 1).lines().add(value);
      }
      last = value.isEmpty() && !tagged ? last : stop;
      at = Math.max(end.end(), at + 1);
    }
    if (begun >= 0) {
      records.add(new RisRecord(open, new Span(begun, Math.max(begun, last))));
    }
    return records;
  }
}
