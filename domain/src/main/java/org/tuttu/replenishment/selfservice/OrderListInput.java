package org.tuttu.replenishment.selfservice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.tuttu.shared.Line;

/**
 * What an order list is called, and for whom it is.
 *
 * @param shared with all who order for the customer
 */
public record OrderListInput(@NotBlank @Line @Size(max = 100) String name, boolean shared) {}
