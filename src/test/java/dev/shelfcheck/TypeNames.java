package dev.shelfcheck;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types within others of a file that are called as another file is. */
final class NestedNames extends SourceScanner {
  private final Set<String> files;

  /**
   * Looks at one file.
   *
   * @param files the simple names of all files
   */
  NestedNames(SourceTrees all, CompilationUnitTree unit, Set<String> files) {
    super(all, unit);
    this.files = files;
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
    Tree around = getCurrentPath().getParentPath().getLeaf();
    String name = type.getSimpleName().toString();
    if (around instanceof ClassTree && files.contains(name)) {
      keep(type, name);
    }
    return super.visitClass(type, null);
  }
}
