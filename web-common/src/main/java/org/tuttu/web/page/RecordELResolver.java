package org.tuttu.web.page;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.tuttu.web.tags.RowVariable;

/** Lets pages read a record's components as properties, which EL 5.0 cannot (Jakarta EE 11 brings it), and the rows of {@code t:each}. */
public class RecordELResolver extends ELResolver {
  private static final MethodType READ = MethodType.methodType(Object.class, Object.class);
  private static final ClassValue<Map<Object, MethodHandle>> READERS = new ClassValue<>() {
    @Override
    protected Map<Object, MethodHandle> computeValue(Class<?> type) {
      return readersOf(type);
    }
  };

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (base == null) {
      return rowOf(context, property);
    }
    if (!(base instanceof Record)) {
      return null;
    }
    var reader = READERS.get(base.getClass()).get(property);
    if (reader == null) {
      return null;
    }
    context.setPropertyResolved(base, property);
    try {
      return reader.invokeExact(base);
    } catch (Throwable e) {
      throw new ELException(base.getClass().getName() + "." + property, e);
    }
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    if (base instanceof Record && READERS.get(base.getClass()).containsKey(property)) {
      context.setPropertyResolved(base, property);
    }
    return null;
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    if (base instanceof Record && READERS.get(base.getClass()).containsKey(property)) {
      context.setPropertyResolved(base, property);
      return true;
    }
    return false;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    if (base instanceof Record && READERS.get(base.getClass()).containsKey(property)) {
      throw new PropertyNotWritableException(base.getClass().getName() + "." + property);
    }
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base instanceof Record ? String.class : null;
  }

  /** Text stays text: else every resolver is asked about each text of a page. */
  @Override
  public <T> T convertToType(ELContext context, Object value, Class<T> type) {
    if (type == String.class && value instanceof String) {
      context.setPropertyResolved(true);
      return type.cast(value);
    }
    return null;
  }

  private static Object rowOf(ELContext context, Object name) {
    var variable = RowVariable.named(context, name);
    if (variable == null) {
      return null;
    }
    context.setPropertyResolved(null, name);
    return variable.row();
  }

  private static Map<Object, MethodHandle> readersOf(Class<?> type) {
    var readers = new HashMap<Object, MethodHandle>();
    for (RecordComponent component : type.getRecordComponents()) {
      try {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        readers.put(component.getName(), MethodHandles.lookup().unreflect(accessor).asType(READ));
      } catch (IllegalAccessException e) {
        throw new ELException(e);
      }
    }
    return readers;
  }
}
