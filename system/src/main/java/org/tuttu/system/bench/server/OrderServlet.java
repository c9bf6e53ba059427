package org.tuttu.system.bench.server;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Writes the rows that an order is, after the pattern of one that was placed through the pages, in one transaction by plain JDBC. */
@WebServlet("/bench/order")
public class OrderServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, List<RowPattern>> orders = new ConcurrentHashMap<>();

  @Resource(lookup = "jdbc/tuttu")
  private transient DataSource dataSource;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String number = request.getParameter("number");
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        write(connection, orders.computeIfAbsent(number, key -> patterns(connection, key)), number);
        emptyBasket(connection, request.getParameter("subject"), Long.parseLong(request.getParameter("customer")));
        connection.commit();
      } finally {
        // Nothing, once it is committed; else whoever gets the connection next would hold this one's locks.
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().write("x".repeat(Integer.parseInt(request.getParameter("bytes"))).getBytes(StandardCharsets.US_ASCII));
  }

  private static List<RowPattern> patterns(Connection connection, String number) {
    String order = "(select id from orders where number = ?)";
    return List.of(
        RowPattern.of(connection, "orders", "number = ?", number),
        RowPattern.of(connection, "order_lines", "order_id = " + order, number),
        RowPattern.of(connection, "order_events", "order_id = " + order, number),
        RowPattern.of(connection, "audit_entries", "record_type = 'order' and record_id = ?", number),
        RowPattern.of(connection, "outbox_mails", "strpos(subject || text_body, ?) > 0", number),
        RowPattern.of(connection, "news", "path = '/orders/order?number=' || ?", number));
  }

  private static void write(Connection connection, List<RowPattern> patterns, String pattern) throws SQLException {
    long id = RowPattern.next(connection, "orders_seq");
    String number = pattern + "-" + id;
    String key = UUID.randomUUID().toString();
    for (RowPattern each : patterns) {
      each.insert(connection, Map.of("number", number, "order_key", key, "order_id", id, "record_id", number), each.table().equals("orders") ? id : null);
    }
    try (PreparedStatement stock = connection.prepareStatement("update products set stock = stock - 1, version = version + 1 where id = ?")) {
      for (Object product : patterns.get(1).values("product_id")) {
        stock.setObject(1, product);
        stock.executeUpdate();
      }
    }
  }

  private static void emptyBasket(Connection connection, String subject, long customer) throws SQLException {
    try (PreparedStatement basket = connection.prepareStatement("delete from basket_lines where subject = ? and customer_id = ?")) {
      basket.setString(1, subject);
      basket.setLong(2, customer);
      basket.executeUpdate();
    }
  }
}
