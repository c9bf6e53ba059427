/** The catalogue as customers and visitors see it. */
package org.tuttu.catalog.selfservice;
