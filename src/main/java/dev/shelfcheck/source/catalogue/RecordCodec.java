package dev.shelfcheck.source.catalogue;

import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Issn;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.work.WorkBuilder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/** Records to bytes and back; the abstract as its content words, by their numbers. */
final class RecordCodec {
  /** Stands for a day where none is known: no registry spoke in 1970. */
  private static final long NO_DAY = 0;

  private RecordCodec() {}

  static BytesRef encode(CatalogueRecord record, Vocabulary vocabulary) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    Work work = record.work();
    write(out, record.own().stream().map(Identifier::canonical).toList());
    write(out, record.linked().stream().map(Identifier::canonical).toList());
    write(out, work.titles());
    write(out, work.authors());
    out.writeByte((byte) (work.authorsComplete() ? 1 : 0));
    out.writeVInt(work.firstPosted().orElse(0));
    out.writeVInt(work.years().size());
    for (int year : work.years()) {
      out.writeVInt(year);
    }
    write(out, work.venues());
    write(out, work.categories());
    out.writeString(work.standing() == Standing.STANDS ? "" : work.standing().name());
    out.writeString(work.published().map(Doi::value).orElse(""));
    Set<String> words = work.summary().map(ContentWords::of).orElse(Set.of());
    WordNumbers.write(words, vocabulary, out);
    List<String> issns = work.issns().stream().map(Issn::value).toList();
    if (record.told().isPresent() || !issns.isEmpty()) {
      out.writeVLong(record.told().map(day -> Math.max(0, day.toEpochDay())).orElse(NO_DAY));
    }
    if (!issns.isEmpty()) {
      write(out, issns);
    }
    return new BytesRef(out.toArrayCopy());
  }

  private static void write(DataOutput out, Collection<String> strings) throws IOException {
    out.writeVInt(strings.size());
    for (String string : strings) {
      out.writeString(string);
    }
  }

  /** Decodes what {@link #encode} made; {@code words} by number are asked for only when needed. */
  static CatalogueRecord decode(BytesRef bytes, TermDictionary words) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    List<Identifier> own = identifiers(in);
    WorkBuilder work = new WorkBuilder();
    own.forEach(work::identifier);
    identifiers(in).forEach(work::identifier);
    strings(in).forEach(work::title);
    List<String> authors = strings(in);
    work.authors(authors, in.readByte() == 1);
    int posted = in.readVInt();
    if (posted > 0) {
      work.posted(posted);
    }
    for (int left = in.readVInt(); left > 0; left--) {
      work.year(in.readVInt());
    }
    strings(in).forEach(work::venue);
    strings(in).forEach(work::category);
    String standing = in.readString();
    work.standing(standing.isEmpty() ? Standing.STANDS : Standing.valueOf(standing));
    Doi.parse(in.readString()).ifPresent(work::published);
    WordNumbers.read(in, words).ifPresent(work::summary);
    Optional<LocalDate> told = told(in);
    if (!in.eof()) {
      strings(in).forEach(work::issn);
    }
    return new CatalogueRecord(own, work.work().orElseThrow(), told);
  }

  /** The day near the end, which older catalogues do not have. */
  private static Optional<LocalDate> told(ByteArrayDataInput in) {
    long day = in.eof() ? NO_DAY : in.readVLong();
    return day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  /** The titles alone, without unpacking the rest. */
  static List<String> titles(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    skip(in);
    skip(in);
    return strings(in);
  }

  private static void skip(ByteArrayDataInput in) throws IOException {
    for (int left = in.readVInt(); left > 0; left--) {
      in.skipBytes(in.readVInt());
    }
  }

  private static List<String> strings(ByteArrayDataInput in) throws IOException {
    List<String> strings = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      strings.add(in.readString());
    }
    return strings;
  }

  private static List<Identifier> identifiers(ByteArrayDataInput in) throws IOException {
    return strings(in).stream().flatMap(t -> Notation.parse(t).stream()).toList();
  }
}
