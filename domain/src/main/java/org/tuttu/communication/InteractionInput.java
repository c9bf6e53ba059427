package org.tuttu.communication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.tuttu.shared.Line;
import org.tuttu.shared.Prose;

/**
 * A contact with a customer, as staff's form gives it.
 *
 * @param key given by the form: the same submission twice is one interaction
 */
public record InteractionInput(
    @NotBlank @Line @Size(max = 100) String key,
    @NotNull Channel channel,
    @NotNull Direction direction,
    @NotBlank @Line @Size(max = 200) String summary,
    @Prose @Size(max = 10000) String notes) {}
