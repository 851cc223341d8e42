'use strict';

/** What Camunda Modeler reads of the plugin; every path is relative to this folder. */
module.exports = {
  name: 'AWS Lambda Connector',
  script: './dist/client.js',
  style: './resources/style.css',
  menu: './dist/main.js'
};
