___TERMS_OF_SERVICE___

By creating or modifying this file you agree to Google Tag Manager's Community
Template Gallery Developer Terms of Service available at
https://developers.google.com/tag-manager/gallery-tos (or such other URL as
Google may provide), as modified from time to time.


___INFO___

{
  "type": "TAG",
  "id": "cvt_temp_public_id",
  "version": 1,
  "securityGroups": [],
  "displayName": "Waymark",
  "categories": ["ANALYTICS", "UTILITY"],
  "brand": {
    "id": "brand_dummy",
    "displayName": "Waymark"
  },
  "description": "Loads Waymark from your own site, which announces the touchpoints and stages of the customer journey that the markup names. It sends nothing and sets no cookie.",
  "containerContexts": ["WEB"]
}


___TEMPLATE_PARAMETERS___

[
  {
    "type": "TEXT",
    "name": "folder",
    "displayName": "Address of the folder with waymark.js",
    "simpleValueType": true,
    "alwaysInSummary": true,
    "valueHint": "https://www.example.com/waymark/",
    "help": "On your own site, over https, ending in /waymark/. Template permissions allow no other address.",
    "valueValidators": [
      { "type": "NON_EMPTY" },
      {
        "type": "REGEX",
        "args": ["^(\\{\\{.+\\}\\}|https://[^/?#]+/waymark/)$"],
        "errorMessage": "Write it like https://www.example.com/waymark/"
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "journey",
    "displayName": "Address of the journey file",
    "simpleValueType": true,
    "valueHint": "/journey.json",
    "help": "Empty: the page names it, or there is none."
  },
  {
    "type": "TEXT",
    "name": "prefix",
    "displayName": "Prefix of the attributes",
    "simpleValueType": true,
    "valueHint": "waymark",
    "help": "For data-wm-touchpoint write wm. Empty: waymark.",
    "valueValidators": [
      {
        "type": "REGEX",
        "args": ["^(|\\{\\{.+\\}\\}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$"],
        "errorMessage": "Lower-case letters, digits and single hyphens"
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "stage",
    "displayName": "Stages of this page",
    "simpleValueType": true,
    "valueHint": "purchase",
    "help": "As the journey file calls them, several with a space between. Empty: as the page's markup says."
  },
  {
    "type": "TEXT",
    "name": "touchpoint",
    "displayName": "A touchpoint that this trigger means",
    "simpleValueType": true,
    "valueHint": "chat.opened",
    "help": "For what has no element on the page. Empty: none."
  },
  {
    "type": "SELECT",
    "name": "consent",
    "displayName": "What the visitor answered about consent",
    "simpleValueType": true,
    "macrosInSelect": true,
    "defaultValue": "",
    "selectItems": [
      { "value": "", "displayValue": "Nothing to say" },
      { "value": "granted", "displayValue": "Granted" },
      { "value": "denied", "displayValue": "Denied" }
    ],
    "help": "Only files that pass events on ask for it; announcing them on the page needs none."
  },
  {
    "type": "CHECKBOX",
    "name": "full",
    "checkboxText": "Load waymark.full.js: rules for markup nobody can change, shadow roots, frames, explanations",
    "simpleValueType": true
  },
  {
    "type": "CHECKBOX",
    "name": "dataLayer",
    "checkboxText": "Push what is announced to the data layer: events waymark_touchpoint and waymark_stage",
    "simpleValueType": true
  }
]


___SANDBOXED_JS_FOR_WEB_TEMPLATE___

const copyFromWindow = require('copyFromWindow');
const createArgumentsQueue = require('createArgumentsQueue');
const getType = require('getType');
const injectScript = require('injectScript');
const setInWindow = require('setInWindow');

// Where the snippet runs already, its own function; else a queue that it works off when it comes.
const there = copyFromWindow('waymark');
const waymark =
  getType(there) === 'function' ? there : createArgumentsQueue('waymark', 'waymark.q');

// The first tag that says any settles them: the snippet reads them when it comes.
const settings = {};
if (data.journey) settings.journey = data.journey;
if (data.prefix) settings.prefix = data.prefix;
if (data.journey || data.prefix) setInWindow('waymark.settings', settings);

if (data.consent) waymark('consent', data.consent);
if (data.stage) waymark('stage', data.stage);
if (data.touchpoint) waymark('touchpoint', data.touchpoint);

// The last argument: once a page, however often the tag fires.
const pushToDataLayer = () => {
  const sink = data.folder + 'sinks/data-layer.js';
  injectScript(sink, data.gtmOnSuccess, data.gtmOnFailure, 'waymark-data-layer');
};

const snippet = data.folder + (data.full ? 'waymark.full.js' : 'waymark.js');
const next = data.dataLayer ? pushToDataLayer : data.gtmOnSuccess;
injectScript(snippet, next, data.gtmOnFailure, 'waymark');


___WEB_PERMISSIONS___

[
  {
    "instance": {
      "key": { "publicId": "access_globals", "versionId": "1" },
      "param": [
        {
          "key": "keys",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  { "type": 1, "string": "key" },
                  { "type": 1, "string": "read" },
                  { "type": 1, "string": "write" },
                  { "type": 1, "string": "execute" }
                ],
                "mapValue": [
                  { "type": 1, "string": "waymark" },
                  { "type": 8, "boolean": true },
                  { "type": 8, "boolean": true },
                  { "type": 8, "boolean": true }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  { "type": 1, "string": "key" },
                  { "type": 1, "string": "read" },
                  { "type": 1, "string": "write" },
                  { "type": 1, "string": "execute" }
                ],
                "mapValue": [
                  { "type": 1, "string": "waymark.q" },
                  { "type": 8, "boolean": true },
                  { "type": 8, "boolean": true },
                  { "type": 8, "boolean": false }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  { "type": 1, "string": "key" },
                  { "type": 1, "string": "read" },
                  { "type": 1, "string": "write" },
                  { "type": 1, "string": "execute" }
                ],
                "mapValue": [
                  { "type": 1, "string": "waymark.settings" },
                  { "type": 8, "boolean": true },
                  { "type": 8, "boolean": true },
                  { "type": 8, "boolean": false }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": { "isEditedByUser": true },
    "isRequired": true
  },
  {
    "instance": {
      "key": { "publicId": "inject_script", "versionId": "1" },
      "param": [
        {
          "key": "urls",
          "value": {
            "type": 2,
            "listItem": [{ "type": 1, "string": "https://*/waymark/*" }]
          }
        }
      ]
    },
    "clientAnnotations": { "isEditedByUser": true },
    "isRequired": true
  }
]


___TESTS___

scenarios:
- name: loads the snippet and queues what is said
  code: |-
    const said = [];
    mock('copyFromWindow', () => undefined);
    mock('createArgumentsQueue', () => (name, value) => said.push(name + ' ' + value));
    mock('injectScript', (url, onSuccess) => {
      assertThat(url).isEqualTo('https://shop.example/waymark/waymark.js');
      onSuccess();
    });
    runCode({ folder: 'https://shop.example/waymark/', stage: 'purchase' });
    assertThat(said).isEqualTo(['stage purchase']);
    assertApi('gtmOnSuccess').wasCalled();
- name: fails where the script cannot be loaded
  code: |-
    mock('injectScript', (url, onSuccess, onFailure) => onFailure());
    runCode({ folder: 'https://shop.example/waymark/' });
    assertApi('gtmOnFailure').wasCalled();


___NOTES___

What the tag loads, and what reaches the data layer, stands in the README beside the script.
