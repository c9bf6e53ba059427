package org.tuttu.customer.selfservice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.tuttu.shared.Line;

/**
 * A way to reach the customer, as a form gives it.
 *
 * @param value an e-mail address, a telephone number in any usual notation, or a web address, as the kind says
 * @param label what it is, such as "office"; may be blank
 */
public record ContactPointInput(
    @NotNull ContactPointKind kind,
    @NotBlank @Line @Size(max = 254) String value,
    @Line @Size(max = 100) String label,
    boolean preferred) {}
