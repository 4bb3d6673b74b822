/** Mail, telephone, chat, push, social networks: see `vendorTable` for how to add a line. */
export const messaging = `
Twilio | twilio | h32 | console.twilio.com
SendGrid | sendgrid | w66 w69 | app.sendgrid.com/settings/api_keys
Mailgun | mailgun | h32 h72 w50 | app.mailgun.com/settings/api_security
Mailchimp | mailchimp | h32 w36 | admin.mailchimp.com/account/api
Mandrill | mandrill | w22
Mailjet | mailjet mailjetsms mailjetbasicauth | h32 a32
Postmark | postmark | u
SparkPost | sparkpost | h40
Brevo | sendinblue brevo | w80-90
Elastic Email | elasticemail elastic_email | c96 h96
Pepipost | pepipost netcore | h32 a32
SMTP2GO | smtp2go | w30-40
Mailtrap | mailtrap | h32
Mailosaur | mailosaur | a16
Mailslurp | mailslurp | h64
Mailsac | mailsac | w30-70
Mailmodo | mailmodo | c31
MailerLite | mailerlite mailer_lite | h32 w100-1000
Moosend | moosend | u
ReachMail | reachmail | b50-64
Debounce | debounce | a13
ZeroBounce | zerobounce | h32
Kickbox | kickbox | w64-70
NeverBounce | neverbounce | h32
Mailboxlayer | mailboxlayer | h32
Verimail | verimail | c32
QuickEmailVerification | quickemailverification | h60
OOPSpam | oopspam | w40
Customer.io | customer customerio customer.io | h20 h32
Nylas | nylas | a30 w30-64
Front | front frontapp | w36-300
Courier | courier | w28
Plivo | plivo | w40 a40
Vonage | vonage nexmo | a16 h8
MessageBird | messagebird message_bird message-bird | a25 u
Telnyx | telnyx | w50-60
Bandwidth | bandwidth | a48
Sinch | sinch | h32 u
ClickSend | clicksend | u
Clickatell | clickatell | b24-44
Infobip | infobip | w60-80
D7 Networks | d7network d7networks | w20-300
Voodoo SMS | voodoosms | a46
Apifonica | apifonica | w37 w32-40
Textmagic | textmagic | a30
TextLocal | textlocal | w30-44
MessageMedia | messagemedia | a20-30
tyntec | tyntec | a32
Mesibo | mesibo | a64
Teletype | teletype | w36-48
Line | line_notify linenotify line_channel line_messaging | a43 b172
Telegram | telegram telegrambot | w46
WhatsApp | whatsapp | w100-250
Slack | slack | w40-80 h32 a24 | api.slack.com/apps
Mattermost | mattermost | l26
Rocket.Chat | rocketchat rocket_chat | w43
Zulip | zulip | a32
Zoom | zoom | w30-64 a22-36
Webex | webexbot | w64-106
Microsoft Teams | msteams microsoft_teams microsoftteams teams | w34-44
Lark | lark feishu | a32
DingTalk | dingtalk | h64 w64
WeChat | wechat weixin | h32
Kakao | kakao | h32
Viber | viber | w50
Intercom | intercom | w60 b60
Drift | drift | a32
Crisp | crisp | h64
LiveChat | livechat | w40-60
tawk.to | tawk | h40
HelpCrunch | helpcrunch | b328 w100-400
Chatbot | chatbot | a32 w32
Chatfuel | chatfule chatfuel | a128
Instabot | instabot | b44
Twitter | twitter | a25 a50 w50 a35-44 w80-130 | developer.twitter.com/en/portal
Facebook | facebook fb_app instagram | h32 w100-250 | developers.facebook.com/apps
LinkedIn | linkedin | a16 a14 | www.linkedin.com/developers/apps
Pinterest | pinterest | w40-100
Reddit | reddit | w27 w14-30
Snapchat | snapchat | w36-300
TikTok | tiktok | l32 h40
Tumblr | tumblr | a50
Flickr | flickr | h32 h16
Vimeo | vimeo | a40 h32
YouTube | youtube_data | w39
Disqus forums | disqus_api | a64
VK | vkontakte vk_access | h85 w85
Strava | strava | h40
Fitbit | fitbit | h32
Foursquare | foursquare | c48
Meetup | meetup | a26 h26
Yelp | yelp | w128
Gyazo | gyazo | w43 h64
Imgur | imgur | h40 h15
Giphy | giphy | a32
Unsplash | unsplash | w43
Pixabay | pixabay | w34
Pexels | pexels | a56
Shutterstock | shutterstock shutterstockoauth | w64-200
Iconfinder | iconfinder | a64
Ayrshare | ayrshare | w26-36 c35
Buffer | buffer_api bufferapp | w40-80
Hootsuite | hootsuite | w40-80
Bitly | bitly bit.ly bitlyaccess | h40 a40 | app.bitly.com/settings/api
Rebrandly | rebrandly | a32 h32
TLY | t.ly tly | a60
Short.io | short.io short_io | w16-32
Beamer | beamer | w44-45
Pushover | pushover | l30
Pushbullet | pushbullet | a34
Pusher Beams | pusher_beams | h64
Airship | urbanairship airship | w22
CleverTap | clevertap | w20-32
Braze | braze | u
Boost Note | boostnote | h64
Wistia | wistia | h64
SignUpGenius | signupgenius | a20
Doodle | doodle | a32
Calendly | calendly calendlyapi | w80-300
Cal.com | calcom cal.com | h32
`;
