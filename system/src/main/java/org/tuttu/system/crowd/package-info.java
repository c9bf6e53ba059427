/** Makes up very many customers with their people, products and histories, the same for the same seed, and loads them by the database's bulk path. */
package org.tuttu.system.crowd;
