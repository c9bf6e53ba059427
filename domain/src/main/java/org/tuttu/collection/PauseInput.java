package org.tuttu.collection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.tuttu.shared.Line;

/**
 * How long, and why, nobody is reminded.
 *
 * @param until the last day; null until somebody ends it
 */
public record PauseInput(LocalDate until, @NotBlank @Line @Size(max = 500) String reason) {}
