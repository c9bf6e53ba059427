/**
 * The privacy centre: what is stored about a customer's people and why, who of the staff looked, copies of everything, and requests to be forgotten. It knows no other capability's tables: each says
 * by a {@link org.tuttu.shared.PersonalData} what it keeps, how to list it and how to erase it. Nobody depends on this capability.
 */
package org.tuttu.privacy;
