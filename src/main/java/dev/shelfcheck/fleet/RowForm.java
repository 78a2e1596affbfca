package dev.shelfcheck.fleet;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Records as Spark's rows, a column for each component in the record's order: texts, numbers,
 * {@code Optional}s of these (null where absent), records, and lists of all that.
 */
final class RowForm {
  private static final Map<Type, DataType> PLAIN =
      Map.of(
          String.class, DataTypes.StringType,
          int.class, DataTypes.IntegerType,
          Integer.class, DataTypes.IntegerType,
          long.class, DataTypes.LongType,
          boolean.class, DataTypes.BooleanType);

  private RowForm() {}

  /** The columns of a record. */
  static StructType schema(Class<?> record) {
    return DataTypes.createStructType(
        Arrays.stream(record.getRecordComponents()).map(RowForm::field).toList());
  }

  private static StructField field(RecordComponent component) {
    Type type = component.getGenericType();
    boolean optional = type instanceof ParameterizedType p && p.getRawType() == Optional.class;
    return DataTypes.createStructField(
        component.getName(), type(optional ? argument(type) : type), optional);
  }

  private static DataType type(Type type) {
    if (type instanceof ParameterizedType) { // a list
      return DataTypes.createArrayType(type(argument(type)), false);
    }
    DataType plain = PLAIN.get(type);
    return plain == null ? schema((Class<?>) type) : plain;
  }

  private static Type argument(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }

  /** A record as a row. */
  static Row row(Record record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = value(component(components[i], record));
    }
    return RowFactory.create(values);
  }

  private static Object component(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  private static @Nullable Object value(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(RowForm::value).orElse(null);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(RowForm::value).toArray();
    }
    return value instanceof Record record ? row(record) : value;
  }

  /** A row as the record of texts and numbers that it was made of. */
  static <T extends Record> T record(Row row, Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = row.get(i);
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }
}
