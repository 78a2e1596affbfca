package dev.shelfcheck;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through one file's tree and keeps what lacks a word in it. */
abstract class SourceScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  final SourceTrees all;
  final CompilationUnitTree unit;
  private final List<String> found = new ArrayList<>();

  SourceScanner(SourceTrees all, CompilationUnitTree unit) {
    this.all = all;
    this.unit = unit;
  }

  /** The file's name, its line and what stands there, of each. */
  final List<String> found() {
    scan(unit, null);
    return List.copyOf(found);
  }

  final void keep(Tree part, Object what) {
    found.add(place(part) + ": " + what);
  }

  /** The file and the line on which a part of it begins. */
  final String place(Tree part) {
    return SourceTrees.name(unit) + ":" + all.line(unit, part);
  }
}
