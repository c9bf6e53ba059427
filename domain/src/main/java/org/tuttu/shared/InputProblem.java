package org.tuttu.shared;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong with one field of a command's record, in the user's language.
 *
 * @param field the last name of the path, such as {@code postalCode}
 */
public record InputProblem(String field, String text) {

  /** The problems that the server's validation of a command found. */
  public static List<InputProblem> of(ConstraintViolationException refused, Locale locale) {
    return refused.getConstraintViolations().stream().map(violation -> of(violation, locale)).toList();
  }

  private static InputProblem of(ConstraintViolation<?> violation, Locale locale) {
    String field = "";
    for (var node : violation.getPropertyPath()) {
      field = node.getName();
    }
    String text = Interpolation.USUAL.interpolate(
        violation.getMessageTemplate(), new Interpolation(violation.getConstraintDescriptor(), violation.getInvalidValue()), locale);
    return new InputProblem(field, text);
  }

  private record Interpolation(ConstraintDescriptor<?> descriptor, Object value) implements MessageInterpolator.Context {

    static final MessageInterpolator USUAL = Validation.byDefaultProvider().configure().getDefaultMessageInterpolator();

    @Override
    public ConstraintDescriptor<?> getConstraintDescriptor() {
      return descriptor;
    }

    @Override
    public Object getValidatedValue() {
      return value;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new ValidationException("nothing to unwrap as " + type.getName());
    }
  }
}
