/** What grows when customers do: the same pages, files and forms with few, many and very many customers, and with one who is a giant. */
package org.tuttu.system.bench.scale;
