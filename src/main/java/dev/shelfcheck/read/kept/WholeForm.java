package dev.shelfcheck.read.kept;

import dev.shelfcheck.forms.Form;
import dev.shelfcheck.forms.Forms;
import dev.shelfcheck.forms.Sink;
import dev.shelfcheck.forms.Spoilt;
import dev.shelfcheck.forms.Well;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.LateEntries;
import dev.shelfcheck.model.Layout;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.read.prose.Once;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A document as bytes, without its text: first what stands outside entries and the layouts that
 * entries are written after, then each entry by itself, so that it can be read by itself.
 */
final class WholeForm {
  private static final Forms FORMS = new Forms();
  private static final Form OUTSIDE = FORMS.of(Document.class);
  private static final Form LAYOUT = FORMS.of(Layout.class);
  private static final Form ENTRY = FORMS.of(Entry.class);

  private WholeForm() {}

  static byte[] bytes(Document document) {
    Sink sink = new Sink(document.source());
    OUTSIDE.write(with(document, List.of()), sink);
    List<Layout> layouts =
        document.entries().stream()
            .flatMap(e -> e.claim().understanding().layout().stream())
            .distinct()
            .toList();
    sink.number(layouts.size());
    layouts.forEach(each -> LAYOUT.write(each, sink));
    List<byte[]> entries = new ArrayList<>();
    for (Entry entry : document.entries()) {
      Sink apart = sink.apart();
      ENTRY.write(entry, apart);
      entries.add(apart.bytes());
    }
    sink.number(entries.size());
    entries.forEach(each -> sink.number(each.length));
    entries.forEach(sink::bytes);
    return sink.bytes();
  }

  /**
   * The document of some bytes and its text; absent where the bytes are none of it.
   *
   * @param read reads its entries anew, where one that is asked for later is none
   */
  static Optional<Document> document(
      byte[] bytes, String path, String text, Supplier<List<Entry>> read) {
    Well well = new Well(bytes, new SourceText(text));
    try {
      Document outside = (Document) OUTSIDE.read(well);
      for (int left = well.count(); left > 0; left--) {
        LAYOUT.read(well);
      }
      int[] lengths = new int[well.count()];
      for (int i = 0; i < lengths.length; i++) {
        lengths[i] = well.count();
      }
      return outside.path().equals(path)
          ? Optional.of(with(outside, entries(well, lengths, read)))
          : Optional.empty();
    } catch (Spoilt | BufferUnderflowException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private static List<Entry> entries(Well well, int[] lengths, Supplier<List<Entry>> read) {
    int[] starts = new int[lengths.length];
    int left = well.left();
    for (int i = 0; i < lengths.length; i++) {
      starts[i] = well.place() + well.left() - left;
      left -= lengths[i];
      if (left < 0) {
        throw new Spoilt("more than there is");
      }
    }
    if (left > 0) {
      throw new Spoilt("more than was written");
    }
    Once<List<Entry>> anew = new Once<>(read);
    return new LateEntries(lengths.length, i -> entry(well.apart(starts[i], lengths[i]), i, anew));
  }

  /** An entry; what is none, though all of the file was as it was written, is read anew. */
  private static Entry entry(Well well, int index, Once<List<Entry>> anew) {
    try {
      Entry entry = (Entry) ENTRY.read(well);
      if (well.isEmpty() && entry.index() == index) {
        return entry;
      }
    } catch (Spoilt | BufferUnderflowException | StackOverflowError e) {
      // Read anew below.
    }
    if (index >= anew.get().size()) {
      throw new Spoilt("no such entry");
    }
    return anew.get().get(index);
  }

  private static Document with(Document document, List<Entry> entries) {
    return new Document(
        document.path(),
        document.kind(),
        document.source(),
        document.structure(),
        entries,
        document.looseLinks(),
        document.directives(),
        document.defects());
  }
}
