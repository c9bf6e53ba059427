/**
 * What every capability speaks: money, pages of a list, references to records, errors, the clock, the settings and the schema's
 * migration. It knows no capability.
 */
package org.tuttu.shared;
