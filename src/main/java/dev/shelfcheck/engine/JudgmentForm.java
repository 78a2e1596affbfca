package dev.shelfcheck.engine;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.FileExists;
import dev.shelfcheck.forms.Form;
import dev.shelfcheck.forms.Forms;
import dev.shelfcheck.forms.Sink;
import dev.shelfcheck.forms.Spoilt;
import dev.shelfcheck.forms.Well;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Subject;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What was judged, as bytes: without the documents it is about, which are at hand. A document is
 * written as its place among them, an entry as its place in its document.
 */
final class JudgmentForm {
  private static final int HOLDS = 0;
  private static final int UNCHECKED = 1;
  private static final int BROKEN = 2;

  /** Several subjects of one document that hold. */
  private static final int HOLD = 3;

  /** How many kinds there are. */
  private static final int KINDS = 4;

  private static final List<Cause> CAUSES = List.of(Cause.values());
  private static final List<Judged.Doubter> DOUBTERS = List.of(Judged.Doubter.values());
  private static final Outcome HELD = Outcome.Holds.HOLDS;

  /** Made where something was found: most of what is judged holds. */
  private static final class Findings {
    static final Form FORM =
        new Forms()
            .with(Subject.class, new Places())
            .with(Edit.class, new EditForm())
            .of(Finding.class);
  }

  /** The documents at hand. */
  private record AtHand(List<Document> documents) {
    @SuppressWarnings("ReferenceEquality") // the very document is what is meant
    int place(Document document) {
      for (int i = 0; i < documents.size(); i++) {
        if (documents.get(i) == document) {
          return i;
        }
      }
      throw new Spoilt("a document of elsewhere");
    }

    int place(String path) {
      for (int i = 0; i < documents.size(); i++) {
        if (documents.get(i).path().equals(path)) {
          return i;
        }
      }
      throw new Spoilt("a file of elsewhere");
    }

    Document at(int place) {
      if (place < 0 || place >= documents.size()) {
        throw new Spoilt("no such document");
      }
      return documents.get(place);
    }
  }

  /**
   * The documents at hand when judgments are read, and of each entry the last subject that was
   * read: mostly many rules speak of the same place.
   */
  private static final class Spoken {
    private final AtHand atHand;
    private final Subject[][] last;

    Spoken(List<Document> documents) {
      this.atHand = new AtHand(documents);
      this.last = new Subject[documents.size()][];
    }

    /**
     * A place at an entry.
     *
     * @param place the document's
     * @param entry the entry's
     */
    Subject subject(int place, int entry, Span span) {
      Document document = atHand.at(place);
      if (last[place] == null) {
        last[place] = new Subject[document.entries().size()];
      }
      Subject before = last[place][entry];
      if (before == null || !before.span().equals(span)) {
        before = Subject.of(document, entry, span);
        last[place][entry] = before;
      }
      return before;
    }
  }

  private JudgmentForm() {}

  /**
   * What rules made of a lot, as bytes.
   *
   * @param rulings by the ids of the rules
   * @param documents all that they are about
   * @throws Spoilt where one speaks of another document
   */
  static byte[] write(Map<String, Ruling> rulings, List<Document> documents) {
    Sink sink = new Sink(new AtHand(documents));
    sink.number(rulings.size());
    rulings.forEach(
        (rule, ruling) -> {
          sink.text(rule);
          sink.number(ruling.judged().size());
          ruling.judged().forEach(one -> write(one, sink));
          files(ruling.files(), sink);
        });
    return sink.bytes();
  }

  /**
   * What was written, nothing where the bytes are none of it.
   *
   * @param names is told of each finding what {@link Fingerprints} names it
   */
  static Map<String, Ruling> read(
      byte[] bytes,
      Map<String, ActiveRule> rules,
      List<Document> documents,
      BiConsumer<Finding, String> names) {
    Well well = new Well(bytes, new Spoken(documents));
    try {
      Map<String, Ruling> rulings = new HashMap<>();
      for (int left = well.count(); left > 0; left--) {
        String id = well.text();
        ActiveRule rule = rules.get(id);
        if (rule == null) {
          throw new Spoilt("no such rule");
        }
        int count = well.count();
        List<Judged> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          Judged before = i == 0 ? null : all.get(i - 1);
          all.add(read(rule, well, before == null ? HELD : before.outcome(), names));
        }
        rulings.put(id, new Ruling(all, files(well)));
      }
      return well.isEmpty() ? rulings : Map.of();
    } catch (Spoilt | BufferUnderflowException | StackOverflowError e) {
      return Map.of();
    }
  }

  private static void files(Map<FileExists, Boolean> files, Sink sink) {
    sink.number(files.size());
    files.forEach(
        (file, there) -> {
          sink.text(file.from());
          sink.text(file.target());
          sink.number(there ? 1 : 0);
        });
  }

  private static Map<FileExists, Boolean> files(Well well) {
    Map<FileExists, Boolean> files = new LinkedHashMap<>();
    for (int left = well.count(); left > 0; left--) {
      files.put(new FileExists(well.text(), well.text()), well.number() == 1);
    }
    return files;
  }

  private static void write(Judged judged, Sink sink) {
    Outcome outcome = judged.outcome();
    int kind =
        outcome instanceof Outcome.Holds
            ? (judged.times() > 1 ? HOLD : HOLDS)
            : outcome instanceof Outcome.Unchecked ? UNCHECKED : BROKEN;
    sink.number(
        kind + KINDS * ((judged.accuses() ? 1 : 0) + 2 * DOUBTERS.indexOf(judged.doubted())));
    Places.put(judged.subject(), sink);
    if (kind == HOLD) {
      sink.number(judged.times());
    } else if (outcome instanceof Outcome.Unchecked u) {
      sink.number(CAUSES.indexOf(u.cause()));
      sink.text(u.detail());
    } else if (outcome instanceof Outcome.Broken b) {
      Findings.FORM.write(b.finding(), sink);
      sink.text(Fingerprints.name(judged.rule().id(), b.finding()));
    }
  }

  /**
   * Reads a judgment.
   *
   * @param before what the one before it came to: mostly many in a row could not be checked alike
   */
  private static Judged read(
      ActiveRule rule, Well well, Outcome before, BiConsumer<Finding, String> names) {
    int head = well.number();
    int rest = head / KINDS;
    int doubter = rest / 2;
    if (head < 0 || doubter >= DOUBTERS.size()) {
      throw new Spoilt("no such judgment");
    }
    Subject subject = Places.take(well);
    int kind = head % KINDS;
    int times = kind == HOLD ? well.number() : 1;
    if (times < 1) {
      throw new Spoilt("no such number");
    }
    Outcome outcome =
        switch (kind) {
          case HOLDS, HOLD -> HELD;
          case UNCHECKED -> unchecked(cause(well.number()), well.text(), before);
          default -> broken(well, names);
        };
    return new Judged(rule, subject, outcome, rest % 2 == 1, DOUBTERS.get(doubter), times);
  }

  private static Outcome broken(Well well, BiConsumer<Finding, String> names) {
    Finding finding = (Finding) Findings.FORM.read(well);
    names.accept(finding, well.text());
    return new Outcome.Broken(finding);
  }

  private static Outcome unchecked(Cause cause, String detail, Outcome before) {
    return before instanceof Outcome.Unchecked u && u.cause() == cause && u.detail().equals(detail)
        ? u
        : new Outcome.Unchecked(cause, detail);
  }

  private static Cause cause(int place) {
    if (place < 0 || place >= CAUSES.size()) {
      throw new Spoilt("no such cause");
    }
    return CAUSES.get(place);
  }

  private static void span(Span span, Sink sink) {
    sink.number(span.start());
    sink.number(span.length());
  }

  private static Span span(Document document, Well well) {
    int start = well.number();
    int length = well.number();
    if (start < 0 || length < 0 || start > document.source().length() - length) {
      throw new Spoilt("a place outside the text");
    }
    return new Span(start, start + length);
  }

  /** A subject. */
  private static final class Places implements Form {
    static void put(Subject subject, Sink sink) {
      Document document =
          subject.document().orElseThrow(() -> new Spoilt("what could not be read"));
      sink.number(sink.about(AtHand.class).place(document));
      sink.number(1 + (subject.index() < 0 ? -1 : place(document, subject)));
      span(subject.span(), sink);
    }

    @SuppressWarnings("ReferenceEquality") // the very entry is what is meant
    private static int place(Document document, Subject subject) {
      int place = subject.index();
      if (place >= document.entries().size()
          || document.entries().get(place) != subject.entry().orElse(null)) {
        throw new Spoilt("an entry of elsewhere");
      }
      return place;
    }

    static Subject take(Well well) {
      Spoken spoken = well.about(Spoken.class);
      int place = well.number();
      Document document = spoken.atHand.at(place);
      int entry = well.number();
      if (entry < 0 || entry > document.entries().size()) {
        throw new Spoilt("no such entry");
      }
      Span span = span(document, well);
      return entry == 0 ? Subject.of(document, span) : spoken.subject(place, entry - 1, span);
    }

    @Override
    public void write(Object value, Sink sink) {
      put((Subject) value, sink);
    }

    @Override
    public Object read(Well well) {
      return take(well);
    }
  }

  /** A change of one of the files. */
  private static final class EditForm implements Form {
    @Override
    public void write(Object value, Sink sink) {
      Edit edit = (Edit) value;
      sink.number(sink.about(AtHand.class).place(edit.path()));
      span(edit.span(), sink);
      sink.text(edit.replacement());
    }

    @Override
    public Object read(Well well) {
      Document document = well.about(Spoken.class).atHand.at(well.number());
      return new Edit(document.path(), span(document, well), well.text());
    }
  }
}
