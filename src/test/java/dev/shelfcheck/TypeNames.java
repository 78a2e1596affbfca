package dev.shelfcheck;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of a file that have a name, whether or not they stand within others. */
final class TypeNames extends SourceScanner {
  private final Map<String, List<String>> bearers;

  /**
   * Looks at one file.
   *
   * @param bearers gets what it finds: where each name stands
   */
  TypeNames(SourceTrees all, CompilationUnitTree unit, Map<String, List<String>> bearers) {
    super(all, unit);
    this.bearers = bearers;
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
    String name = type.getSimpleName().toString();
    if (!name.isEmpty()) {
      bearers.computeIfAbsent(name, n -> new ArrayList<>()).add(place(type));
    }
    return super.visitClass(type, null);
  }
}
