/** A Lambda endpoint that answers at once, as a process of its own; prints its address. */
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.setHeader('content-type', 'application/json');
    response.setHeader('x-amz-executed-version', '$LATEST');
    response.end('{"ok":true}');
  });
});

server.listen(0, '127.0.0.1', () => process.send(`http://127.0.0.1:${server.address().port}`));
process.on('disconnect', () => process.exit());
