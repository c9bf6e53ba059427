package org.tuttu.lists;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.tuttu.shared.Line;

/**
 * What somebody says of a view.
 *
 * @param shared    whether all who may see the list have it
 * @param byDefault whether the list opens with it, for the one who says so
 */
public record ViewInput(@NotBlank @Line @Size(max = 60) String name, boolean shared, boolean byDefault) {}
