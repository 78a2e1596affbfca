package dev.shelfcheck.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The states of a glob. Each reads one character, or leads on to two others without reading. */
final class GlobProgram {
  /** Characters of {@code a-z}. */
  private static final int RANGE = 3;

  /** What a state does. */
  private enum StateKind {
    READ,
    READ_IN_FOLDER,
    READ_ANY,
    READ_ONE_OF,
    FORK,
    END
  }

  /** A state; where a fork leads is settled as the glob is read. */
  private record GlobState(StateKind kind, char character, String choice, Ways ways) {}

  /** Where a fork leads. */
  private static final class Ways {
    private final int[] to = new int[2];
  }

  private final List<GlobState> states = new ArrayList<>();

  private int add(StateKind kind, char character) {
    states.add(new GlobState(kind, character, "", new Ways()));
    return states.size() - 1;
  }

  void character(char c) {
    add(StateKind.READ, c);
  }

  /** One of some characters and ranges; after {@code !}, none of them. */
  void oneOf(String choice) {
    states.add(new GlobState(StateKind.READ_ONE_OF, ' ', choice, new Ways()));
  }

  private static boolean chosen(String choice, char c) {
    boolean not = choice.startsWith("!");
    int i = not ? 1 : 0;
    boolean found = false;
    while (i < choice.length()) {
      boolean range = i + 2 < choice.length() && choice.charAt(i + 1) == '-';
      char last = choice.charAt(range ? i + 2 : i);
      found |= choice.charAt(i) <= c && c <= last;
      i += range ? RANGE : 1;
    }
    return found != not && c != '/';
  }

  void one() {
    add(StateKind.READ_IN_FOLDER, ' ');
  }

  void manyInFolder() {
    many(StateKind.READ_IN_FOLDER);
  }

  void many() {
    many(StateKind.READ_ANY);
  }

  private void many(StateKind kind) {
    int fork = fork();
    add(kind, ' ');
    lead(fork(), fork, fork);
    lead(fork, fork + 1, size());
  }

  /** Nothing, or any folders with the slash behind them. */
  void folders() {
    int fork = fork();
    many();
    character('/');
    lead(fork, fork + 1, size());
  }

  /** Nothing, or a slash with anything behind it. */
  void contents() {
    int fork = fork();
    character('/');
    many();
    lead(fork, fork + 1, size());
  }

  /** A state that leads on; where to is said by {@link #lead}. */
  int fork() {
    return add(StateKind.FORK, ' ');
  }

  void lead(int fork, int one, int other) {
    int[] ways = states.get(fork).ways().to;
    ways[0] = one;
    ways[1] = other;
  }

  int size() {
    return states.size();
  }

  GlobProgram ended() {
    add(StateKind.END, ' ');
    return this;
  }

  BitSet start() {
    BitSet first = new BitSet();
    enter(0, first);
    return first;
  }

  BitSet step(BitSet from, char c) {
    BitSet to = new BitSet();
    for (int s = from.nextSetBit(0); s >= 0; s = from.nextSetBit(s + 1)) {
      GlobState state = states.get(s);
      boolean reads =
          switch (state.kind()) {
            case READ -> state.character() == c;
            case READ_IN_FOLDER -> c != '/';
            case READ_ANY -> true;
            case READ_ONE_OF -> chosen(state.choice(), c);
            case FORK, END -> false;
          };
      if (reads) {
        enter(s + 1, to);
      }
    }
    return to;
  }

  /** Marks a state, and through forks all it leads to; what is marked already is not entered. */
  private void enter(int first, BitSet marked) {
    List<Integer> open = new ArrayList<>(List.of(first));
    while (!open.isEmpty()) {
      int state = open.remove(open.size() - 1);
      if (!marked.get(state)) {
        marked.set(state);
        if (states.get(state).kind() == StateKind.FORK) {
          open.add(states.get(state).ways().to[0]);
          open.add(states.get(state).ways().to[1]);
        }
      }
    }
  }

  boolean ends(BitSet marked) {
    return marked.get(states.size() - 1);
  }
}
