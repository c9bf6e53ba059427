package org.tuttu.web.page;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.beans.Introspector;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import org.tuttu.web.tags.RowVariable;

/** Lets pages read a record's components and conditions as properties, which EL 5.0 cannot (Jakarta EE 11 brings it), and the rows of {@code t:each}. */
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

  /** What is of the type stays as it is: else every resolver is asked about each text and each condition of a page. */
  @Override
  public <T> T convertToType(ELContext context, Object value, Class<T> type) {
    if (type.isInstance(value)) {
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

  /** Its components, and what it says of itself by methods such as {@code isEmpty}. */
  private static Map<Object, MethodHandle> readersOf(Class<?> type) {
    var readers = new HashMap<Object, MethodHandle>();
    for (var component : type.getRecordComponents()) {
      readers.put(component.getName(), reader(component.getAccessor()));
    }
    for (var method : type.getMethods()) {
      if (method.getReturnType() == boolean.class && method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()) && method.getName().matches("is\\p{Upper}.*")) {
        readers.putIfAbsent(Introspector.decapitalize(method.getName().substring(2)), reader(method));
      }
    }
    return readers;
  }

  private static MethodHandle reader(Method method) {
    try {
      method.setAccessible(true);
      return MethodHandles.lookup().unreflect(method).asType(READ);
    } catch (IllegalAccessException e) {
      throw new ELException(e);
    }
  }
}
