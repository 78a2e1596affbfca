package dev.shelfcheck.source.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.ask.Question;
import java.util.function.Function;

/**
 * How the questions of one kind and their answers are kept, in the store and in recordings.
 *
 * @param kind of question
 * @param key its name in a file: one line, the same for equal questions only, beginning with a word
 *     of the kind's own
 * @param write an answer's value as JSON
 * @param read what {@code write} wrote; throws for anything else, since files are foreign
 * @param keeping how long such a value is good
 */
record QuestionForm<Q extends Question<A>, A>(
    Class<Q> kind,
    Function<Q, String> key,
    Function<A, JsonNode> write,
    Function<JsonNode, A> read,
    Function<A, RetentionClass> keeping) {

  /** What a value is to whoever remembers it; {@link Lifetimes} says how long each is good. */
  enum RetentionClass {
    /** What a registry says of a work, worth saying where nobody can be asked again. */
    WORK,
    /** What a catalogue or a folder says of itself. */
    FACT,
    /** That there is no such thing. */
    NOTHING,
    /** A page or place that is there. */
    ALIVE,
    /** One that is gone. */
    DEAD
  }

  String keyOf(Question<?> question) {
    return key.apply(kind.cast(question));
  }

  @SuppressWarnings("unchecked") // each kind of question has one kind of value
  JsonNode written(Object value) {
    return write.apply((A) value);
  }

  @SuppressWarnings("unchecked") // each kind of question has one kind of value
  RetentionClass kept(Object value) {
    return keeping.apply((A) value);
  }
}
