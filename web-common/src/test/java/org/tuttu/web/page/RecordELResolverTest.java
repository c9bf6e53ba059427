package org.tuttu.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordELResolverTest {
  private final RecordELResolver resolver = new RecordELResolver();
  private final ELContext context = new ELContext() {
    @Override
    public ELResolver getELResolver() {
      return resolver;
    }

    @Override
    public FunctionMapper getFunctionMapper() {
      return null;
    }

    @Override
    public VariableMapper getVariableMapper() {
      return null;
    }
  };

  record Row(String number, int pieces) {
    public boolean isOfMany() {
      return pieces > 1;
    }
  }

  @Test
  void componentsAreProperties() {
    assertThat(resolver.getValue(context, new Row("1042", 3), "pieces")).isEqualTo(3);
    assertThat(context.isPropertyResolved()).isTrue();
  }

  @Test
  void conditionsAreProperties() {
    assertThat(resolver.getValue(context, new Row("1042", 3), "ofMany")).isEqualTo(true);
    assertThat(context.isPropertyResolved()).isTrue();
  }

  @Test
  void whatIsOfTheTypeStaysAndTheRestIsLeftToOthers() {
    assertThat(resolver.convertToType(context, true, Boolean.class)).isTrue();
    assertThat(context.isPropertyResolved()).isTrue();
    context.setPropertyResolved(false);
    assertThat(resolver.convertToType(context, 3, String.class)).isNull();
    assertThat(resolver.convertToType(context, null, String.class)).isNull();
    assertThat(context.isPropertyResolved()).isFalse();
  }

  @Test
  void otherNamesAndOtherObjectsAreLeftToOthers() {
    assertThat(resolver.getValue(context, new Row("1042", 3), "price")).isNull();
    assertThat(resolver.getValue(context, "text", "number")).isNull();
    assertThat(context.isPropertyResolved()).isFalse();
  }

  @Test
  void recordsAreNeverWritten() {
    assertThatExceptionOfType(PropertyNotWritableException.class)
        .isThrownBy(() -> resolver.setValue(context, new Row("1042", 3), "number", "1"));
  }
}
