package dev.shelfcheck.forms;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A record as its components, one after another. */
final class RecordForm implements Form {
  private final Constructor<?> constructor;
  private final boolean shared;
  private final List<Method> getters = new ArrayList<>();
  private final List<Form> forms = new ArrayList<>();

  /**
   * A form that knows no component yet.
   *
   * @param shared whether each value is written once, and its place after that
   */
  RecordForm(Class<?> record, boolean shared) {
    try {
      this.constructor =
          record.getConstructor(
              Arrays.stream(record.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(record + " is not public", e);
    }
    this.shared = shared;
  }

  void add(RecordComponent component, Form form) {
    getters.add(component.getAccessor());
    forms.add(form);
  }

  @Override
  public void write(Object value, Sink sink) {
    if (shared && sink.isShared(value)) {
      return;
    }
    try {
      for (int i = 0; i < forms.size(); i++) {
        forms.get(i).write(getters.get(i).invoke(value), sink);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    if (shared) {
      sink.share(value);
    }
  }

  @Override
  public Object read(Well well) {
    Object before = shared ? well.shared() : null;
    if (before != null) {
      if (!constructor.getDeclaringClass().isInstance(before)) {
        throw new Spoilt("another kind of value");
      }
      return before;
    }
    Object[] components = new Object[forms.size()];
    for (int i = 0; i < components.length; i++) {
      components[i] = forms.get(i).read(well);
    }
    try {
      Object made = constructor.newInstance(components);
      if (shared) {
        well.share(made);
      }
      return made;
    } catch (ReflectiveOperationException e) { // its own constructor refuses it
      throw new Spoilt(e);
    }
  }
}
