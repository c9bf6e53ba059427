package org.tuttu.ordering;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.tuttu.shared.Line;

/**
 * What managers say about a carrier.
 *
 * @param trackingForm an https address in which {@code {number}} stands for a shipment's number; null or blank for none
 * @param active       whether new shipments can go with it
 */
public record CarrierInput(
    @NotBlank @Line @Size(max = 100) String name,
    @Size(max = 300) @Pattern(regexp = "\\s*|https://[a-z0-9.-]+/[^\\s<>\"]*\\{number\\}[^\\s<>\"]*", message = "{input.tracking-form}") String trackingForm,
    boolean active) {}
